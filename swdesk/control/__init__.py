"""What other programs may ask of the running one: commands, events, hooks, and the sockets they come by."""
