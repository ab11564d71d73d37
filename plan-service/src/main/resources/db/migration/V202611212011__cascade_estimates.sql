-- A few rows come back, as a rule: taken for a thousand, they were compared with all plans and targets there are.
ALTER FUNCTION plans_beside(uuid[], boolean, int) ROWS 20;
ALTER FUNCTION targets_allocated_from(uuid[], int) ROWS 20;
ALTER FUNCTION targets_above(uuid, uuid[]) ROWS 20;

-- Planned for the plans at hand: a plan made once for any of them reads all plans for the sake of the policies.
ALTER FUNCTION plans_beside(uuid[], boolean, int) SET plan_cache_mode = 'force_custom_plan';
ALTER FUNCTION targets_allocated_from(uuid[], int) SET plan_cache_mode = 'force_custom_plan';
ALTER FUNCTION targets_above(uuid, uuid[]) SET plan_cache_mode = 'force_custom_plan';
