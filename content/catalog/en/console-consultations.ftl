# Consultations on drafts on the staff's pages.

cs-gop-y = Drafts
