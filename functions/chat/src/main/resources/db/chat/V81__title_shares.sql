-- A share shows the title that the conversation had when it was shared; a title that nobody chose is the beginning of the first
-- question of what is shared, which may be another branch than the latest. Null in what a release before this one shares meanwhile.
alter table chat.share add column title text constraint share_title_length check (length(title) between 1 and 200);

update chat.share s set title = case when c.named then c.title else coalesce((
        with recursive way as (
            select m.id, m.parent_id, m.text from chat.message m where m.id = s.leaf_id
            union all
            select m.id, m.parent_id, m.text from chat.message m join way on m.id = way.parent_id
        )
        select nullif(btrim(left(regexp_replace(text, '\s+', ' ', 'g'), 80)), '') from way where parent_id is null), c.title) end
from chat.conversation c where c.id = s.conversation_id;
