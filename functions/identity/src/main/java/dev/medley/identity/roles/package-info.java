/** Roles: what each allows, who has which, and who may say so. */
@NullMarked
package dev.medley.identity.roles;

import org.jspecify.annotations.NullMarked;
