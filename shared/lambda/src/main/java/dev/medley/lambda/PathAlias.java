package dev.medley.lambda;

/**
 * Another beginning of paths that a function answers as if it were the first.
 *
 * @param alias without a slash at its end, as a route of the topology
 * @param path what it stands for
 */
public record PathAlias(String alias, String path) {

    String apply(String requested) {
        boolean matches = requested.equals(alias) || requested.startsWith(alias + "/");
        return matches ? path + requested.substring(alias.length()) : requested;
    }
}
