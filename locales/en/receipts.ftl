# What an act answers when it is done.
