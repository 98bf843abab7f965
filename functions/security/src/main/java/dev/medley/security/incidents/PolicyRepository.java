package dev.medley.security.incidents;

/** The policy, of which there is one. */
public interface PolicyRepository {

    IncidentPolicy read();

    /** The same, which does not change until the transaction ends. */
    IncidentPolicy lock();

    void save(IncidentPolicy policy);
}
