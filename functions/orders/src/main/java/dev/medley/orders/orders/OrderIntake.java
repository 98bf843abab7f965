package dev.medley.orders.orders;

import dev.medley.orders.promotions.PromotionResult;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps new orders, announces them, and lets others take part. */
@Singleton
class OrderIntake {

    private final OrderRepository repository;
    private final OrderNews news;
    private final List<OrderFollower> followers;

    OrderIntake(OrderRepository repository, OrderNews news, List<OrderFollower> followers) {
        this.repository = repository;
        this.news = news;
        this.followers = List.copyOf(followers);
    }

    /** The order with the number that it gets. */
    Order add(Order order) {
        Order kept = repository.add(order);
        news.placed(kept);
        return kept;
    }

    /** The order as it is when everybody has taken part. */
    Order finish(Order order, OrderRequest request, PromotionResult used) {
        Order after = order;
        for (OrderFollower follower : followers) {
            after = follower.placed(after, request, used);
        }
        return after;
    }
}
