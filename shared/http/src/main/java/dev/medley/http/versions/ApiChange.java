package dev.medley.http.versions;

/** One thing that a version does differently from those before it. Has no state and does no I/O. */
public interface ApiChange {

    /** The first version that has it. */
    ApiVersion since();

    /** The operations that it is about, as older versions call them; for people. */
    String operations();

    /** What is different and what a client does about it, for the guide; in Markdown. */
    String description();

    /** Whether a call of an older version is one of its operations. */
    boolean concerns(String method, String path);

    /** A call of an older version, as this one has it. */
    default ApiCall newer(ApiCall apiCall) {
        return apiCall;
    }

    /** The answer to such a call, as older versions have it. */
    default ApiReply older(ApiReply apiReply) {
        return apiReply;
    }
}
