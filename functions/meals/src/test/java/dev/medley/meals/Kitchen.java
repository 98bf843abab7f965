package dev.medley.meals;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An author and an administrator, and what they make in tests. */
record Kitchen(FunctionUnderTest function, TestAccount author, Api api, Api admin) {

    static final String MEALS = "/api/meals";
    static final String INGREDIENTS = "/api/meal-ingredients";

    static Kitchen of(FunctionUnderTest function) {
        TestAccount author = TestAccount.any();
        return new Kitchen(function, author, function.as(author), function.as(TestAccount.with("admin")));
    }

    /** A word that no other test has. */
    static String unique(String prefix) {
        return prefix + TestWord.any();
    }

    static Map<String, Object> line(String name, Object amount, String unit) {
        return Map.of("name", name, "amount", amount, "unit", unit);
    }

    static Map<String, Object> meal(String title, Map<String, Object> more) {
        Map<String, Object> meal = new HashMap<>();
        meal.put("title", title);
        meal.put("servings", 4);
        meal.put("ingredients", List.of(line("red lentils", 200, "g")));
        meal.put("steps", List.of("Cook it."));
        meal.put("status", "published");
        meal.putAll(more);
        return meal;
    }

    static Map<String, Object> meal(String title) {
        return meal(title, Map.of());
    }

    static Map<String, Object> ingredient(String name, List<String> allergens) {
        return Map.of("name", name, "allergens", allergens, "origin", "plant");
    }

    ApiAnswer know(String name, List<String> allergens) {
        return admin.post(INGREDIENTS, ingredient(name, allergens)).is(201);
    }

    ApiAnswer add(Map<String, Object> meal) {
        return api.post(MEALS, meal).is(201);
    }

    ApiAnswer save(UUID id, Map<String, Object> patch) {
        return api.patch(MEALS + "/" + id, patch);
    }

    static List<String> texts(ApiAnswer answer, String list, String field) {
        List<String> texts = new ArrayList<>();
        answer.at(list).forEach(item -> texts.add(item.at(field).asText()));
        return texts;
    }
}
