package dev.medley.identity.social;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * What holds for every login provider.
 *
 * @param redirectUris where a provider may send people back to, letter by letter: pages of web clients, links that mobile
 *     apps claim, addresses of servers
 */
@ConfigurationProperties("medley.login")
record LoginSettings(@Bindable(defaultValue = "") List<String> redirectUris) {}
