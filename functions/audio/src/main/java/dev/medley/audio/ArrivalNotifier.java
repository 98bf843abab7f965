package dev.medley.audio;

/** The notices that an object has arrived, as the workers get them. */
public interface ArrivalNotifier {

    /** Says that an object is there under the key, when it seems that nobody heard. */
    void announce(String key);
}
