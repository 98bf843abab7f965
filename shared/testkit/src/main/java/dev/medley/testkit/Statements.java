package dev.medley.testkit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every statement that the calling thread sends to the database. */
@Singleton
@Requires(missingProperty = Statements.UNSEEN)
public final class Statements implements BeanCreatedEventListener<DataSource>, Ordered {

    /** A setting of a process whose pool of connections is to be as it is. */
    public static final String UNSEEN = "testkit.statements-unseen";

    private static final ThreadLocal<@Nullable List<Sent>> SENT = new ThreadLocal<>();

    /** A statement as it is written, and with its values in place, as it can be explained. */
    private record Sent(String text, String bound) {}

    /**
     * What a process sends for itself whenever it is time, on whichever thread comes along: the relay's mark, which may be
     * on another request's events, the looks at standing, signing keys, rate limits, address rules and the rate of an account's tier,
     * the note on a token that it had not seen, and the requests that wait to be written down.
     */
    private static final List<String> UPKEEP = List.of(
            "update events.event set relayed_at",
            "identity.pub_standing",
            "identity.pub_signing_keys",
            "identity.pub_note_used",
            "security.pub_rate_limits",
            "security.pub_address_revision",
            "security.pub_address_rules",
            "security.pub_note_requests",
            "account_data.pub_rate_percent");

    /** The statements that a piece of work on this thread sends for itself, in order. */
    public static List<String> during(Runnable work) {
        return sent(work).stream().map(Sent::text).toList();
    }

    /** The same statements with the values that they were sent with in place. */
    public static List<String> boundDuring(Runnable work) {
        return sent(work).stream().map(Sent::bound).toList();
    }

    private static List<Sent> sent(Runnable work) {
        List<Sent> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent.stream()
                .filter(statement -> UPKEEP.stream().noneMatch(statement.text()::contains))
                .toList();
    }

    /** Before Micronaut Data, which puts a layer of its own around. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource database = event.getBean();
        return proxy(
                DataSource.class,
                database,
                (method, result, arguments) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    private static Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result, arguments) -> result instanceof PreparedStatement statement
                        ? statement(statement, String.valueOf(Objects.requireNonNull(arguments)[0]))
                        : result);
    }

    private static PreparedStatement statement(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, result, arguments) -> {
            List<Sent> sent = SENT.get();
            if (sent != null && method.getName().startsWith("execute")) {
                sent.add(new Sent(sql, bound(statement)));
            }
            return result;
        });
    }

    /** The driver writes its values into the text; the pool writes before it what it is a layer of. */
    private static String bound(PreparedStatement statement) {
        String text = statement.toString();
        int layer = text.indexOf(" wrapping ");
        return layer < 0 ? text : text.substring(layer + " wrapping ".length());
    }

    private interface After {
        @Nullable
        Object see(Method method, @Nullable Object result, @Nullable Object @Nullable [] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return after.see(method, method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
