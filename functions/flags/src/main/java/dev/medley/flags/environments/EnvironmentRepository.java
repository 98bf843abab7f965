package dev.medley.flags.environments;

import java.util.List;
import java.util.Optional;

/** The environments: a handful, so never paged. */
public interface EnvironmentRepository {

    List<FlagEnvironment> all();

    Optional<FlagEnvironment> find(String name);

    /** Counts an environment's version up, and holds it until the transaction ends; empty where there is none. */
    Optional<FlagEnvironment> advance(String name);

    /** The same for all of them. */
    void advanceAll();

    /** Says whether changes need approval; false where there is no such environment. */
    boolean requireApproval(String name, boolean isRequired);
}
