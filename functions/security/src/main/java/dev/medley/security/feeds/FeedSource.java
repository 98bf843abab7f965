package dev.medley.security.feeds;

/** Where feeds are published. */
public interface FeedSource {

    /**
     * The text of a feed.
     *
     * @throws FeedException where there is none
     */
    String read(String url) throws FeedException;
}
