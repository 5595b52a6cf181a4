"""Counters for `/metrics`. Labels are channels and kinds, never people or places."""

from prometheus_client import Counter, Gauge, Histogram

RECEIVED = Counter("nhipcau_received_total", "Events that came in", ["channel", "kind"])
SENT = Counter("nhipcau_sent_total", "Messages that left, by outcome", ["channel", "outcome"])
SECONDS_TO_SEND = Histogram(
    "nhipcau_send_seconds", "From a message's slot to the platform's answer", ["channel"]
)
CHANNEL_DOWN = Gauge("nhipcau_channel_down", "1: nobody is reached on this channel", ["channel"])
OUTBOX = Gauge("nhipcau_outbox_rows", "Messages that have not left", ["channel", "state"])
BACKUP_AT = Gauge(
    "nhipcau_backup_good_timestamp_seconds", "When the last good nightly backup was made"
)
BACKUP_FAILED = Gauge("nhipcau_backup_failed", "1: the last nightly backup could not be made")
