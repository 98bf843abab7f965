package dev.medley.identity.roles;

import java.util.List;
import java.util.Optional;

/** All roles: a handful, so never paged. */
public interface RoleRepository {

    /** Makes whoever gives, makes, changes or drops roles wait until the transaction ends. */
    void lock();

    /** Lowest rank first. */
    List<Role> all();

    Optional<Role> find(String name);

    /** Adds a role; empty when the name is taken or there are as many as there may be. */
    Optional<Role> add(Role role);

    /** Changes a role that is not built in, and gives it its next version; empty when there is none. */
    Optional<Role> change(Role role);

    /** Removes a role that is not built in; false when there is none. */
    boolean remove(String name);
}
