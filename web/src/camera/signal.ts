let audio: AudioContext | null = null;

/**
 * A short high tone and a tick in the hand: "it is read". Both are missing on some devices, which is fine, and before a
 * first tap: a page that nobody touched makes no noise.
 */
export function signalRead(): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  navigator.vibrate?.(80);
  try {
    // One that a call or a lock interrupted may never sound again.
    if (audio && audio.state !== 'running') {
      void audio.close().catch(() => {});
      audio = null;
    }
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 1320;
    volume.gain.setValueAtTime(0.15, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.15);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.15);
  } catch {
    audio = null;
  }
}
