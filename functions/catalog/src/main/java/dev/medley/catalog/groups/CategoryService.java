package dev.medley.catalog.groups;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Makes, renames, moves and orders categories. */
@Singleton
public class CategoryService {

    private final CategoryRepository repository;
    private final StaleListings staleListings;
    private final AuditLog audit;
    private final Clock clock;

    CategoryService(CategoryRepository repository, StaleListings staleListings, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.staleListings = staleListings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Category create(AuditContext context, CategoryChange wanted) {
        List<Category> all = repository.lockAll();
        if (all.size() >= Category.MOST) {
            throw Refusal.conflict("categories-full", "There are 2,000 categories already.");
        }
        UUID id = Ids.next(clock);
        List<UUID> path = new ArrayList<>(
                wanted.parentId() == null ? List.of() : parent(all, wanted).path());
        path.add(id);
        requireDepth(path.size());
        String slug = wanted.slug() == null ? Slugs.distinct(Slugs.of(wanted.name()), id) : wanted.slug();
        if (wanted.slug() == null && isFree(all, Slugs.of(wanted.name()))) {
            slug = Slugs.of(wanted.name());
        }
        Category category = new Category(id, wanted.parentId(), path, wanted.name(), slug, 0, 1);
        if (!repository.add(category)) {
            throw slugTaken();
        }
        repository.order(ordered(all, id, wanted.parentId(), wanted.position()));
        audit.note(context, "category.created", id, Map.of("slug", slug));
        return find(id);
    }

    public Category find(UUID id) {
        return repository.find(id).orElseThrow(CategoryService::unknown);
    }

    /** The categories from the root to this one. */
    public List<Category> breadcrumbs(Category category) {
        List<Category> all = repository.all();
        return category.path().stream()
                .map(id -> all.stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .orElseThrow(CategoryService::unknown))
                .toList();
    }

    /**
     * Renames, moves or orders a category.
     *
     * @param change what it is to be, by what it is
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Category change(
            AuditContext context, UUID id, Function<Category, CategoryChange> change, IntPredicate expected) {
        List<Category> all = repository.lockAll();
        Category category =
                all.stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow(CategoryService::unknown);
        VersionCheck.require(expected, category.version());
        CategoryChange wanted = change.apply(category);
        boolean isMoved = !Objects.equals(wanted.parentId(), category.parentId());
        if (isMoved) {
            requireMovable(all, category, wanted);
            repository.move(id, wanted.parentId());
        }
        String slug = wanted.slug() == null ? category.slug() : wanted.slug();
        if (!repository.keep(
                new Category(id, wanted.parentId(), category.path(), wanted.name(), slug, 0, category.version() + 1))) {
            throw slugTaken();
        }
        repository.order(ordered(all, id, wanted.parentId(), wanted.position()));
        if (isMoved || !wanted.name().equals(category.name())) {
            staleListings.markCategory(id);
        }
        audit.note(context, "category.changed", id, Map.of("slug", slug));
        return find(id);
    }

    /** Removes a category without others below it; products that are in it stay. */
    @Transactional
    public void remove(AuditContext context, UUID id, IntPredicate expected) {
        List<Category> all = repository.lockAll();
        Category category =
                all.stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow(CategoryService::unknown);
        VersionCheck.require(expected, category.version());
        if (all.stream().anyMatch(other -> id.equals(other.parentId()))) {
            throw Refusal.conflict("category-not-empty", "There are categories below this one.");
        }
        repository.remove(id);
        staleListings.markCategory(id);
        audit.note(context, "category.deleted", id, Map.of("slug", category.slug()));
    }

    private static void requireMovable(List<Category> all, Category category, CategoryChange wanted) {
        List<UUID> above =
                wanted.parentId() == null ? List.of() : parent(all, wanted).path();
        if (above.contains(category.id())) {
            throw Refusal.invalid("category-cycle", "/parentId", "A category is not put below itself.");
        }
        int height = all.stream()
                        .filter(other -> other.path().contains(category.id()))
                        .mapToInt(other -> other.path().size())
                        .max()
                        .orElseThrow()
                - category.path().size()
                + 1;
        requireDepth(above.size() + height);
    }

    private static void requireDepth(int depth) {
        if (depth > Category.DEEPEST) {
            throw Refusal.invalid("category-too-deep", "/parentId", "The tree has eight levels at most.");
        }
    }

    private static Category parent(List<Category> all, CategoryChange wanted) {
        return all.stream()
                .filter(other -> other.id().equals(wanted.parentId()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("category-unknown", "/parentId", "There is no such category."));
    }

    /** Those of a parent in their order, this one among them. */
    private static List<UUID> ordered(
            List<Category> all, UUID id, @Nullable UUID parentId, @Nullable Integer position) {
        List<UUID> ids = new ArrayList<>(all.stream()
                .filter(other -> Objects.equals(other.parentId(), parentId))
                .map(Category::id)
                .filter(other -> !other.equals(id))
                .toList());
        ids.add(position == null ? ids.size() : Math.min(position, ids.size()), id);
        return ids;
    }

    private static boolean isFree(List<Category> all, String slug) {
        return !slug.isEmpty() && all.stream().noneMatch(other -> other.slug().equals(slug));
    }

    private static Refusal slugTaken() {
        return Refusal.conflict("slug-taken", "Another category has this slug.");
    }

    static Refusal unknown() {
        return Refusal.notFound("category-unknown", "There is no such category.");
    }
}
