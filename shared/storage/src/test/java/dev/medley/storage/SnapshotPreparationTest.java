package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SnapshotPreparationTest {

    @Test
    void nothingThatMustNotBeInASnapshotIsLeftAndAllOfItComesBack() {
        SnapshotPreparation preparation = Storage.bean(SnapshotPreparation.class);
        Sql sql = Storage.sql();
        DerivedKeys keys = Storage.bean(DerivedKeys.class);

        assertThat(sql.query("select 1").exists()).isTrue();
        SecretKey before = keys.derive("test", "AES");
        assertThat(preparation.connections()).isPositive();

        preparation.run();
        assertThat(preparation.connections()).isZero();
        assertThat(keys.derive("test", "AES")).isNotSameAs(before).isEqualTo(before);
        assertThat(sql.query("select 1").exists()).isTrue();
    }
}
