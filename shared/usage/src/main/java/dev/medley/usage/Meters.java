package dev.medley.usage;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Reads the meters of accounts. */
@Singleton
public class Meters {

    private final Sql sql;

    Meters(Sql sql) {
        this.sql = sql;
    }

    /** Every meter that the account has used in this month or that its tier limits, by name. */
    public List<Meter> of(UUID accountId, YearMonth month) {
        return sql.query("""
                select meter, coalesce(c.used, 0) as used, a.allowed
                from (
                    select meter, used from usage.counter where account_id = :accountId and period = :period
                    union all
                    select 'model-cost', spent from usage.spending where holder = :accountId and period = :period) c
                full join (select meter, allowed from account_data.pub_allowances(:accountId)) a using (meter)
                order by meter""")
                .with("accountId", accountId)
                .with("period", month.atDay(1))
                .list(row -> new Meter(row.text("meter"), row.bigint("used"), row.bigintOrNull("allowed")));
    }
}
