package dev.medley.meals.pictures.store;

import dev.medley.meals.recipes.MealImage;
import dev.medley.meals.recipes.MealImage.MealImageFile;
import dev.medley.meals.recipes.MealImages;
import dev.medley.pictures.PictureRendition;
import dev.medley.pictures.PictureSettings;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcMealImages implements MealImages {

    private final Sql sql;
    private final JsonCodec json;
    private final PictureSettings settings;

    JdbcMealImages(Sql sql, JsonCodec json, PictureSettings settings) {
        this.sql = sql;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public Map<UUID, MealImage> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.query("""
                                select id, alt, width, height, dominant_color, blurhash, renditions from meals.picture
                                where id = any(:ids) and status = 'ready'""").with("ids", ids.toArray(UUID[]::new)).list(this::read).stream()
                        .collect(Collectors.toMap(MealImage::id, Function.identity()));
    }

    @Override
    public List<UUID> missing(UUID mealId, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query("""
                                select wanted.id from unnest(:ids::uuid[]) as wanted (id)
                                where not exists (select from meals.picture p
                                    where p.id = wanted.id and p.meal_id = :mealId and p.status = 'ready')""")
                        .with("ids", ids.toArray(UUID[]::new))
                        .with("mealId", mealId)
                        .list(row -> row.uuid("id"));
    }

    private MealImage read(Row row) throws SQLException {
        return new MealImage(
                row.uuid("id"),
                row.text("alt"),
                row.integer("width"),
                row.integer("height"),
                row.text("dominant_color"),
                row.text("blurhash"),
                Arrays.stream(json.read(row.json("renditions"), PictureRendition[].class))
                        .map(file -> new MealImageFile(
                                file.name(),
                                settings.urlOf(file.key()),
                                file.contentType(),
                                file.width(),
                                file.height()))
                        .toList());
    }
}
