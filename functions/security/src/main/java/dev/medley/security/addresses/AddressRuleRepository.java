package dev.medley.security.addresses;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules that operators have made. */
public interface AddressRuleRepository {

    /** How many there can be. */
    int MOST = 5_000;

    /**
     * A page of them, newest first.
     *
     * @param address only those whose range holds this address; null for all
     */
    Page<OperatorRule> list(@Nullable String address, PageRequest page);

    Optional<OperatorRule> find(UUID id);

    /** All of them, none of which changes until the transaction ends. */
    List<OperatorRule> lockAll();

    /** Adds one, unless there is one for the same range or country. */
    boolean add(OperatorRule rule);

    void change(OperatorRule rule);

    void remove(UUID id);
}
