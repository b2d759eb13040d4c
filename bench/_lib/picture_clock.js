// Delay of pictures inside the page: when each counter left the camera track, when it came back on the remote track,
// and when it was shown. Only two rows of each picture are read, so that reading does not become what is measured.
(() => {
  const CELLS = 24;

  async function counterOf(frame) {
    const { width, height } = frame.codedRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const row = Math.floor(height / 24) & ~1;
    const rect = { x: 0, y: row, width, height: 2 };
    const bytes = new Uint8Array(frame.allocationSize({ rect }));
    const [{ offset, stride }] = await frame.copyTo(bytes, { rect });
    const perPixel = /^(I4|NV)/.test(frame.format) ? 1 : 4;
    const lumas = Array.from({ length: CELLS }, (_, cell) => {
      const x = Math.floor(((cell + 0.5) * width) / CELLS);
      return bytes[offset + (stride > 0 ? x * perPixel + (perPixel === 4 ? 1 : 0) : 0)];
    });
    const middle = (Math.min(...lumas) + Math.max(...lumas)) / 2;
    let bits = 0;
    for (const luma of lumas) bits = bits * 2 + (luma > middle ? 1 : 0);
    const counter = Math.floor(bits / 16);
    let sum = 0b1010;
    for (let rest = counter; rest; rest = Math.floor(rest / 16)) sum ^= rest & 15;
    return sum === bits % 16 ? counter : null;
  }

  const left = new Map();
  const clock = { received: [], shown: [], unread: 0, stop: () => {} };

  // The clip loops after 3 s: a number seen later than this after it left may be of another round.
  const HORIZON_MS = 1500;

  /** Note how long ago the picture with this number left the camera. */
  const note = (counter, at, into) => {
    const delay = at - left.get(counter);
    if (delay <= HORIZON_MS) into.push(delay);
    else clock.unread += 1;
  };

  async function follow(track, each) {
    // A clone, so that ending the measurement ends nobody's track.
    const reader = new MediaStreamTrackProcessor({ track: track.clone() }).readable.getReader();
    for (;;) {
      const { value: frame, done } = await reader.read();
      if (done || !clock.on) break;
      const at = performance.now();
      each(await counterOf(frame), at);
      frame.close();
    }
    reader.cancel();
  }

  function start() {
    clock.on = true;
    clock.received.length = clock.shown.length = clock.unread = 0;
    const track = (id) => document.getElementById(id).srcObject.getVideoTracks()[0];
    follow(track("local"), (counter, at) => counter !== null && left.set(counter, at));
    follow(track("remote"), (counter, at) => note(counter, at, clock.received));
    const video = document.getElementById("remote");
    const look = () => {
      if (!clock.on) return;
      note(probe.readCounter(video), performance.now(), clock.shown);
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  }

  function stop() {
    clock.on = false;
    return { received: clock.received, shown: clock.shown, unread: clock.unread };
  }

  window.pictureClock = { start, stop };
})();
