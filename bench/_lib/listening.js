// Evaluated in a page: receives one stream of sound and keeps what comes out of it, sample by sample.
window.listening = (() => {
  const RATE = 48000;
  const WORKLET = `
    registerProcessor("tape", class extends AudioWorkletProcessor {
      constructor() { super(); this.samples = new Float32Array(1024); this.filled = 0; }
      process(inputs) {
        const sound = inputs[0].length ? inputs[0][0] : new Float32Array(128);
        this.samples.set(sound, this.filled);
        this.filled += 128;
        if (this.filled === 1024) {
          this.port.postMessage({ end: currentFrame + 128, samples: this.samples.slice() });
          this.filled = 0;
        }
        return true;
      }
    });`;
  let state = null;

  async function offer() {
    const connection = new RTCPeerConnection();
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([WORKLET], { type: "text/javascript" })));
    state = { connection, context, chunks: [], began: Infinity };
    const tape = new AudioWorkletNode(context, "tape", { numberOfInputs: 1, channelCount: 1, channelCountMode: "explicit" });
    tape.connect(context.destination);
    tape.port.onmessage = ({ data }) => {
      const now = performance.timeOrigin + performance.now();
      // The message that was fastest tells when the clock of the context was at 0.
      state.began = Math.min(state.began, now - (data.end / RATE) * 1000);
      state.chunks.push(data);
    };
    connection.addTransceiver("audio", { direction: "recvonly" });
    connection.ontrack = ({ track }) => {
      const stream = new MediaStream([track]);
      state.element = Object.assign(new Audio(), { srcObject: stream, muted: true });
      state.element.play();
      context.createMediaStreamSource(stream).connect(tape);
    };
    await connection.setLocalDescription();
    while (connection.iceGatheringState !== "complete") await new Promise((done) => setTimeout(done, 10));
    return connection.localDescription.sdp;
  }

  async function answer(sdp) {
    await state.connection.setRemoteDescription({ type: "answer", sdp });
  }

  function kept() {
    const first = state.chunks[0].end - 1024;
    const last = state.chunks[state.chunks.length - 1].end;
    const sound = new Int16Array(last - first);
    for (const { end, samples } of state.chunks) {
      const from = end - 1024 - first;
      for (let n = 0; n < 1024; n++) sound[from + n] = Math.max(-32768, Math.min(32767, Math.round(samples[n] * 32768)));
    }
    return { sound, began: state.began + (first / RATE) * 1000 };
  }

  async function facts() {
    let inbound = {};
    (await state.connection.getStats()).forEach((report) => {
      if (report.type === "inbound-rtp") inbound = report;
    });
    return {
      received: inbound.packetsReceived,
      concealed_ms: (inbound.concealedSamples / RATE) * 1000,
      buffer_ms: (inbound.jitterBufferDelay / inbound.jitterBufferEmittedCount) * 1000,
    };
  }

  // What was heard since `fromMs` (Unix time in milliseconds), as base64 of s16; `late`: how much later it begins.
  async function finish(fromMs) {
    const { sound, began } = kept();
    const skip = Math.max(0, Math.round(((fromMs - began) / 1000) * RATE));
    const bytes = new Uint8Array(sound.buffer, skip * 2);
    let text = "";
    for (let n = 0; n < bytes.length; n += 32768) text += String.fromCharCode(...bytes.subarray(n, n + 32768));
    state.connection.close();
    await state.context.close();
    return { sound: btoa(text), late: (began + (skip / RATE) * 1000 - fromMs) / 1000 };
  }

  return { offer, answer, facts, finish };
})();
