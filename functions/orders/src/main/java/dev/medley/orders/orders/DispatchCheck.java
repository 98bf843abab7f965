package dev.medley.orders.orders;

/** Knows of something for which an order must not be packed or shipped. */
@FunctionalInterface
public interface DispatchCheck {

    /**
     * Looks at an order that is locked.
     *
     * @throws dev.medley.kernel.Refusal where it must not be sent
     */
    void require(Order order);
}
