package dev.medley.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The right to do something to things of a kind: {@code resource:action:own} to one's own, {@code resource:action:all} to
 * everybody's. {@code *} stands for every resource or every action. The scopes of API keys are the same words.
 */
public record Permission(String resource, String action, boolean all) {

    private static final String ANY = "*";
    private static final Pattern SHAPE = Pattern.compile("(\\*|[a-z-]{1,40}):(\\*|[a-z-]{1,40}):(own|all)");

    /**
     * Reads a permission.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Permission of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a permission: " + text);
        }
        return new Permission(parts.group(1), parts.group(2), parts.group(3).equals("all"));
    }

    /** Whether who holds this may do what takes the other. */
    public boolean covers(Permission needed) {
        return (resource.equals(ANY) || resource.equals(needed.resource))
                && (action.equals(ANY) || action.equals(needed.action))
                && (all || !needed.all);
    }

    /** Whether one of those held covers what is needed. */
    public static boolean covered(Set<Permission> held, Permission needed) {
        return held.stream().anyMatch(permission -> permission.covers(needed));
    }

    @Override
    public String toString() {
        return resource + ":" + action + ":" + (all ? "all" : "own");
    }
}
