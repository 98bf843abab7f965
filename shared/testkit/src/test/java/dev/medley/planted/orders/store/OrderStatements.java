package dev.medley.planted.orders.store;

/** Writes a table of its own, and one that another package writes too. */
final class OrderStatements {

    static final String ADD = "insert into planted.placed_order (id) values (:id)";

    private static final String TABLE = "planted.cart";

    private OrderStatements() {}

    static String empty(String condition) {
        return "with ended as (delete from " + TABLE + " where " + condition + " returning id) select id from ended";
    }
}
