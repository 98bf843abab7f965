package dev.medley.identity.roles;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All roles: a handful, so never paged. */
public interface RoleRepository {

    /** Lowest rank first. */
    List<Role> all();

    Optional<Role> find(String name);

    /** Adds a role; false when the name is taken or there are as many as there may be. */
    boolean add(Role role);

    /** Changes a role that is not built in; false when there is none. */
    boolean change(Role role);

    /** Removes a role that is not built in; false when there is none. */
    boolean remove(String name);

    /** The highest rank among these roles; 0 for none. */
    int rank(Set<String> names);
}
