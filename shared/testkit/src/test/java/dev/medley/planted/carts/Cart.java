package dev.medley.planted.carts;

import dev.medley.planted.orders.Order;
import java.util.List;

/** Knows a package that knows this one. */
public record Cart(List<Order> orders) {}
