// What a test wants to know of a page with <video> elements, put into it from outside. The counter strip is the one
// of swdesk/media/counter.py, read here by code of its own: 24 equal cells across the full width of the top twelfth of
// a picture, most significant bit first, 20 bits of counter and 4 of checksum.
(() => {
  const CELLS = 24;
  const COUNTER_BITS = 20;
  const WHOLE = [0, 0, 1, 1];

  const canvas = new OffscreenCanvas(CELLS * 4, 4);
  const pen = canvas.getContext("2d", { willReadFrequently: true });

  /** The xor of the counter's five nibbles and 0b1010, so that an all black or all white strip never passes. */
  const checksum = (counter) => {
    let sum = 0b1010;
    for (let rest = counter; rest; rest = Math.floor(rest / 16)) sum ^= rest & 15;
    return sum;
  };

  /** The counter in a picture (video element or frame), or null. `region` is [x, y, width, height] in fractions. */
  function readCounter(picture, region = WHOLE) {
    const width = picture.videoWidth ?? picture.displayWidth;
    const height = picture.videoHeight ?? picture.displayHeight;
    if (!width || !height) return null;
    const [x, y, w, h] = region;
    const strip = (h * height) / 12;
    // The middle half of the strip: its lower edge bleeds into the picture after scaling and coding.
    pen.drawImage(picture, x * width, y * height + strip / 4, w * width, strip / 2, 0, 0, canvas.width, canvas.height);
    const { data } = pen.getImageData(0, 2, canvas.width, 1);
    let bits = 0;
    let darkest = 255;
    let lightest = 0;
    const lumas = [];
    for (let cell = 0; cell < CELLS; cell++) {
      const at = (cell * 4 + 2) * 4;
      const luma = 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
      lumas.push(luma);
      darkest = Math.min(darkest, luma);
      lightest = Math.max(lightest, luma);
    }
    if (lightest - darkest < 60) return null;
    for (const luma of lumas) bits = bits * 2 + (luma > (darkest + lightest) / 2 ? 1 : 0);
    const counter = Math.floor(bits / 2 ** (CELLS - COUNTER_BITS));
    return checksum(counter) === bits % 2 ** (CELLS - COUNTER_BITS) ? counter : null;
  }

  const watches = new Map();

  /** Read the counters of every picture the element shows from now on; `regions` maps names to regions. */
  function watch(elementId, regions = { whole: WHOLE }) {
    const video = document.getElementById(elementId);
    const seen = { pictures: 0, counters: {}, times: {}, width: 0, height: 0, on: true };
    for (const name of Object.keys(regions)) {
      seen.counters[name] = [];
      seen.times[name] = [];
    }
    watches.get(elementId)?.stop();
    seen.stop = () => {
      seen.on = false;
    };
    watches.set(elementId, seen);
    const look = (now, metadata) => {
      if (!seen.on) return;
      seen.pictures += 1;
      seen.width = metadata.width;
      seen.height = metadata.height;
      for (const [name, region] of Object.entries(regions)) {
        const counter = readCounter(video, region);
        if (counter !== null) {
          seen.counters[name].push(counter);
          seen.times[name].push(performance.now());
        }
      }
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  }

  /** What was seen since `watch`: {pictures, width, height, counters: {name: [...]}, times: {name: [ms...]}}. */
  function seen(elementId) {
    const { pictures, width, height, counters, times } = watches.get(elementId);
    return { pictures, width, height, counters, times };
  }

  const ears = new Map();

  /** Start listening to the sound an element plays. */
  async function listen(elementId) {
    const stream = document.getElementById(elementId).srcObject;
    const context = new AudioContext({ sampleRate: 48000 });
    await context.resume();
    const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
    new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
    ears.get(elementId)?.context.close();
    ears.set(elementId, { context, analyser });
  }

  /**
   * {frequency: dB by which it stands out}, now: the level at the frequency over the strongest level 40 to 160 Hz
   * beside it. 0 for anything under -80 dBFS, so that silence has no tones.
   */
  function tones(elementId, frequencies) {
    const { context, analyser } = ears.get(elementId);
    const spectrum = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(spectrum);
    const width = context.sampleRate / analyser.fftSize;
    const strongest = (from, to) => Math.max(...spectrum.slice(Math.floor(from / width), Math.ceil(to / width)));
    return Object.fromEntries(
      frequencies.map((frequency) => {
        const level = strongest(frequency - 8, frequency + 8);
        const beside = Math.max(
          strongest(frequency - 160, frequency - 40),
          strongest(frequency + 40, frequency + 160),
          -120,
        );
        return [frequency, level < -80 ? 0 : level - beside];
      }),
    );
  }

  /** The facts of an element: what it shows and how far it has come. */
  function state(elementId) {
    const video = document.getElementById(elementId);
    const quality = video.getVideoPlaybackQuality();
    return {
      currentTime: video.currentTime,
      pictures: quality.totalVideoFrames,
      dropped: quality.droppedVideoFrames,
      width: video.videoWidth,
      height: video.videoHeight,
      tracks: (video.srcObject?.getTracks() ?? []).map((track) => track.kind),
    };
  }

  window.probe = { readCounter, watch, seen, listen, tones, state };
})();
