package dev.medley.meals.plans.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.plans.MealPlan;
import dev.medley.meals.plans.MealPlanRepository;
import dev.medley.meals.plans.MealSlot;
import dev.medley.meals.plans.PlannedMeal;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMealPlanRepository implements MealPlanRepository {

    private static final String SELECT = """
            select id, account_id, name, starts_on, days, version, created_at, updated_at
            from meals.plan where account_id = :accountId""";

    private static final SortKeys<MealPlan> KEYS = SortKeys.newestFirst("id", MealPlan::id);

    private final Sql sql;

    JdbcMealPlanRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(UUID accountId) {
        sql.lock("meals.plan " + accountId);
        return sql.query("select count(*)::integer as plans from meals.plan where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("plans"))
                .orElse(0);
    }

    @Override
    public void add(MealPlan plan) {
        int _ = written(sql.query("""
                insert into meals.plan (id, account_id, name, starts_on, days, version, created_at, updated_at)
                values (:id, :accountId, :name, :startsOn, :days, :version, :createdAt, :updatedAt)"""), plan)
                .with("accountId", plan.accountId())
                .with("createdAt", plan.createdAt())
                .update();
    }

    @Override
    public void change(MealPlan plan) {
        int _ = written(sql.query("""
                update meals.plan set name = :name, starts_on = :startsOn, days = :days, version = :version,
                    updated_at = :updatedAt where id = :id"""), plan).update();
    }

    private static Query written(Query query, MealPlan plan) {
        return query.with("id", plan.id())
                .with("name", plan.name())
                .with("startsOn", plan.startsOn())
                .with("days", plan.days())
                .with("version", plan.version())
                .with("updatedAt", plan.updatedAt());
    }

    @Override
    public Page<MealPlan> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT)
                .with("accountId", accountId)
                .page("meal-plans/" + accountId, page, KEYS, JdbcMealPlanRepository::plan);
    }

    @Override
    public Optional<MealPlan> find(UUID id, UUID accountId) {
        return sql.query(SELECT)
                .append("and id = :id")
                .with("accountId", accountId)
                .with("id", id)
                .first(JdbcMealPlanRepository::plan);
    }

    @Override
    public Optional<MealPlan> lock(UUID id, UUID accountId) {
        return sql.query(SELECT)
                .append("and id = :id for update")
                .with("accountId", accountId)
                .with("id", id)
                .first(JdbcMealPlanRepository::plan);
    }

    private static MealPlan plan(Row row) throws SQLException {
        return new MealPlan(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                LocalDate.parse(row.text("starts_on")),
                row.integer("days"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from meals.plan where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public List<PlannedMeal> entries(UUID planId) {
        return sql.query("""
                        select id, plan_id, day, slot, meal_id, servings::text as servings from meals.plan_entry
                        where plan_id = :planId
                        order by day, array_position(array['breakfast', 'lunch', 'dinner', 'snack'], slot), id""")
                .with("planId", planId)
                .list(row -> new PlannedMeal(
                        row.uuid("id"),
                        row.uuid("plan_id"),
                        LocalDate.parse(row.text("day")),
                        row.constant("slot", MealSlot.class),
                        row.uuid("meal_id"),
                        new BigDecimal(row.text("servings"))));
    }

    @Override
    public void keepEntry(PlannedMeal entry) {
        int _ = sql.query("""
                insert into meals.plan_entry (id, plan_id, day, slot, meal_id, servings)
                values (:id, :planId, :day, :slot, :mealId, :servings)
                on conflict (id) do update set day = excluded.day, slot = excluded.slot, meal_id = excluded.meal_id,
                    servings = excluded.servings""")
                .with("id", entry.id())
                .with("planId", entry.planId())
                .with("day", entry.day())
                .with("slot", entry.slot())
                .with("mealId", entry.mealId())
                .with("servings", entry.servings())
                .update();
    }

    @Override
    public boolean removeEntry(UUID planId, UUID id) {
        return sql.query("delete from meals.plan_entry where plan_id = :planId and id = :id")
                        .with("planId", planId)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public Map<String, Optional<BigDecimal>> purchases(UUID planId) {
        return sql
                .query("select item, amount::text as amount from meals.purchase where plan_id = :planId")
                .with("planId", planId)
                .list(row -> Map.entry(
                        row.text("item"),
                        Optional.ofNullable(row.textOrNull("amount")).map(BigDecimal::new)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void check(UUID planId, String item, @Nullable BigDecimal amount, Instant now) {
        int _ = sql.query("""
                insert into meals.purchase (plan_id, item, amount, checked_at) values (:planId, :item, :amount, :now)
                on conflict (plan_id, item) do update set amount = excluded.amount, checked_at = excluded.checked_at""")
                .with("planId", planId)
                .with("item", item)
                .with("amount", amount)
                .with("now", now)
                .update();
    }

    @Override
    public void uncheck(UUID planId, String item) {
        int _ = sql.query("delete from meals.purchase where plan_id = :planId and item = :item")
                .with("planId", planId)
                .with("item", item)
                .update();
    }
}
