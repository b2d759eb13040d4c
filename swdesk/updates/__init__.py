"""Whether there is a newer swdesk: asked only if the user wants it, told only, never fetched."""
