package dev.medley.catalog.media;

/** Tells of an arrival again whose notice may be lost. */
public interface MediaArrivals {

    void announce(String key);
}
