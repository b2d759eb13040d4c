"""Keys that are heard while another program has the focus, by the ways each system has for that."""
