-- Whoever asks for a job while it runs may have changed what the run has read already; it is run once more, at this time at the latest.
alter table jobs.scheduled_tasks add column called_at timestamptz;
