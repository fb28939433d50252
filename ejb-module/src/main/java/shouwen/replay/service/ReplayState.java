package shouwen.replay.service;

/** How far a replay is. */
public enum ReplayState {
    RUNNING,
    DONE,
    CANCELLED,
    /** It met something it could not read; nothing of it counts. */
    FAILED,
    /** The server stopped meanwhile; start it again. */
    INTERRUPTED
}
