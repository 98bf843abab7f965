package dev.medley.planted.orders;

import dev.medley.planted.carts.Cart;

/** Knows a package that knows this one. */
public record Order(Cart cart) {}
