"""What must not be taken in, or is answered before anything else."""
