package dev.medley.meals.plans.web;

import dev.medley.meals.ingredients.IngredientUnit;
import dev.medley.meals.plans.ShoppingItem;
import dev.medley.meals.plans.ShoppingListService.ShoppingList;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ShoppingList")
record ShoppingListView(
        @Schema(description = "By name") List<ShoppingItemView> items,

        @Schema(description = "How many planned meals one may not read any more; nothing is bought for them")
        int missingMeals) {

    @Serdeable
    @Schema(name = "ShoppingItem")
    record ShoppingItemView(
            @Schema(description = "Names it in this list", example = "0f7b1c2d3e4f5a6b")
            String id,

            String name,
            @Nullable UUID ingredientId,

            @Nullable @Schema(description = "Null where the meals do not say how much")
            BigDecimal amount,

            @Nullable @Schema(description = "g, kg, ml, l or piece")
            IngredientUnit unit,

            @Schema(description = "Whether it is bought; what has become more since is not")
            boolean checked,

            @Schema(description = "Titles of the meals that it is for")
            List<String> meals) {

        static ShoppingItemView of(ShoppingItem item) {
            return new ShoppingItemView(
                    item.key(),
                    item.name(),
                    item.ingredientId(),
                    item.amount(),
                    item.unit(),
                    item.checked(),
                    item.meals());
        }
    }

    static ShoppingListView of(ShoppingList list) {
        return new ShoppingListView(
                list.items().stream().map(ShoppingItemView::of).toList(), list.missing());
    }
}
