package dev.medley.orders.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Campaign;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderLineTest {

    private static OrderLine line(long unit, int quantity, long discount, int rate) {
        OrderItem item = new OrderItem(LineKind.ITEM, new UUID(0, 1), new UUID(0, 2), "A", "A thing", quantity, unit);
        return OrderLine.of(new UUID(0, 3), item, discount, rate);
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(line(10, 1, 0, 500).tax()).isEqualTo(1);
        assertThat(line(9, 1, 0, 500).tax()).isZero();
        assertThat(line(29, 1, 0, 500).tax()).isEqualTo(1);
        assertThat(line(30, 1, 0, 500).tax()).isEqualTo(2);
        assertThat(line(100, 1, 100, 2000).tax()).isZero();
    }

    @Test
    void noDiscountIsMoreThanWhatItIsOn() {
        assertThatThrownBy(() -> line(100, 2, 201, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(100, 2, -1, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(Long.MAX_VALUE, 2, 0, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theSumOfTheLinesIsTheTotal() {
        Random random = new Random(16);
        for (int i = 0; i < Campaign.rounds(2_000, 200_000); i++) {
            List<OrderLine> lines = Stream.generate(() -> {
                        long unit = random.nextLong(0, 1_000_000_000L);
                        int quantity = random.nextInt(1, 999);
                        return line(unit, quantity, random.nextLong(0, unit * quantity + 1), random.nextInt(0, 10_001));
                    })
                    .limit(random.nextInt(1, 100))
                    .toList();
            OrderTotals totals = OrderTotals.of(lines);
            assertThat(totals.total())
                    .isEqualTo(lines.stream().mapToLong(OrderLine::total).sum());
            assertThat(totals.total()).isEqualTo(totals.subtotal() - totals.discount() + totals.tax());
            assertThat(lines).allMatch(line -> line.total() >= 0 && line.tax() >= 0);
        }
    }
}
