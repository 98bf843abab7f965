package dev.medley.providerkeys;

import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Opens a key for whoever calls its provider in the account's name. */
@Singleton
public class ProviderKeyOpener {

    private final Sql sql;
    private final EnvelopeDecryption envelopeDecryption;

    ProviderKeyOpener(Sql sql, EnvelopeDecryption envelopeDecryption) {
        this.sql = sql;
        this.envelopeDecryption = envelopeDecryption;
    }

    /** A key as it stands in the database; the id is another one for each key that is saved. */
    public record SealedKey(UUID id, KeyPlace place, EncryptedKey sealed) {}

    /** The account's key; empty where it brought none, or the provider has refused it since. */
    public Optional<SealedKey> find(KeyPlace place) {
        return sql.query("""
                select id, sealed, wrapped_data_key, wrapping_key from account_data.pub_provider_keys
                where account_id = :accountId and provider = :provider""")
                .with("accountId", place.accountId())
                .with("provider", place.provider())
                .first(row -> new SealedKey(row.uuid("id"), place, read(row)));
    }

    /**
     * The key itself, for one call: keep it nowhere.
     *
     * @throws IllegalStateException when it was changed, or belongs to another account or provider
     * @throws dev.medley.kernel.Refusal when data keys cannot be opened for the moment
     */
    public ProviderKeyText open(SealedKey key) {
        return envelopeDecryption.open(key.sealed(), key.place());
    }

    private static EncryptedKey read(Row row) throws SQLException {
        return new EncryptedKey(
                row.bytes("sealed"), new WrappedKey(row.bytes("wrapped_data_key"), row.text("wrapping_key")));
    }
}
