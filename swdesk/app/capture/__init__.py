"""The machine's own microphone, camera and loudspeaker, through QtMultimedia, as plugs of `swdesk.media`."""
