package dev.medley.planted.carts.store;

/** Writes a table that another package writes too, reads another's, and hides one that it writes. */
final class CartStatements {

    static final String CHANGE = """
            with held as (select id from planted.placed_order where id = :id for update)
            update planted.cart set items = :items from held where cart.id = held.id""";

    static final String WRITE_ELSEWHERE = "insert into events.event (id) values (:id)";

    private CartStatements() {}

    static String forget(String table) {
        return "delete from planted." + table;
    }
}
