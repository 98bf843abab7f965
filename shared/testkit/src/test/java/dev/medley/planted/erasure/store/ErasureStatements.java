package dev.medley.planted.erasure.store;

/** Deletes from whatever table it is told, as an erasure may. */
final class ErasureStatements {

    private ErasureStatements() {}

    static String erase(String table) {
        return "delete from planted." + table + " where account_id = :accountId";
    }
}
