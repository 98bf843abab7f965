/**
 * Opens the keys to other services that users bring, for the functions that call those services in the account's name.
 * Reads the view {@code account_data.pub_provider_keys}; the function {@code account-data} saves and seals the keys.
 */
@NullMarked
package dev.medley.providerkeys;

import org.jspecify.annotations.NullMarked;
