package dev.medley.addresses;

/** What becomes of a request. */
public enum AddressAction {
    /** It is accepted, whatever wider ranges and its country say. */
    ALLOW,
    /** It is served, and its sender is told that this may end. */
    WARN,
    /** It is served if there was none of its network a moment ago. */
    SLOW,
    /** It is refused. */
    DENY
}
