# T8: what the web chat says while a photo waits on the phone. Said by the page's own script.

wj-anh-cho-song = The signal is weak. The photo will go by itself when there is a signal.
