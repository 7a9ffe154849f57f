import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`communities_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_languages_order_idx\` ON \`communities_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`communities_languages_parent_idx\` ON \`communities_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`phone\` text,
  	\`emergency\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_contacts_order_idx\` ON \`communities_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`communities_contacts_parent_id_idx\` ON \`communities_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_contacts_locales\` (
  	\`label\` text NOT NULL,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`communities_contacts_locales_locale_parent_id_unique\` ON \`communities_contacts_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`communities_contacts_locales_parent_idx\` ON \`communities_contacts_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_category_targets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`category_id\` text(36) NOT NULL,
  	\`priority\` text NOT NULL,
  	\`clock\` text NOT NULL,
  	\`hours\` numeric NOT NULL,
  	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_category_targets_order_idx\` ON \`communities_category_targets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`communities_category_targets_parent_id_idx\` ON \`communities_category_targets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`communities_category_targets_category_idx\` ON \`communities_category_targets\` (\`category_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_round_the_clock\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_round_the_clock_order_idx\` ON \`communities_round_the_clock\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`communities_round_the_clock_parent_idx\` ON \`communities_round_the_clock\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_calendar_windows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`weekday\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_calendar_windows_order_idx\` ON \`communities_calendar_windows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`communities_calendar_windows_parent_id_idx\` ON \`communities_calendar_windows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`time_zone\` text DEFAULT 'Asia/Shanghai' NOT NULL,
  	\`licence_kind\` text DEFAULT 'CC-BY-4.0',
  	\`licence_title\` text,
  	\`licence_path\` text,
  	\`household_threshold\` numeric DEFAULT 10 NOT NULL,
  	\`targets_critical_response\` numeric DEFAULT 2 NOT NULL,
  	\`targets_critical_safe\` numeric DEFAULT 4,
  	\`targets_critical_investigation\` numeric DEFAULT 24 NOT NULL,
  	\`targets_critical_update\` numeric DEFAULT 24 NOT NULL,
  	\`targets_critical_resolution\` numeric DEFAULT 24 NOT NULL,
  	\`targets_major_response\` numeric DEFAULT 24 NOT NULL,
  	\`targets_major_safe\` numeric,
  	\`targets_major_investigation\` numeric DEFAULT 24 NOT NULL,
  	\`targets_major_update\` numeric DEFAULT 72 NOT NULL,
  	\`targets_major_resolution\` numeric DEFAULT 72 NOT NULL,
  	\`targets_ordinary_response\` numeric DEFAULT 48 NOT NULL,
  	\`targets_ordinary_safe\` numeric,
  	\`targets_ordinary_investigation\` numeric DEFAULT 24 NOT NULL,
  	\`targets_ordinary_update\` numeric DEFAULT 72 NOT NULL,
  	\`targets_ordinary_resolution\` numeric DEFAULT 168 NOT NULL,
  	\`silence_days\` numeric DEFAULT 7 NOT NULL,
  	\`reopen_days\` numeric DEFAULT 30 NOT NULL,
  	\`plan_silence_days\` numeric DEFAULT 3 NOT NULL,
  	\`pause_max_days\` numeric DEFAULT 30 NOT NULL,
  	\`committee_hours\` numeric DEFAULT 48 NOT NULL,
  	\`handover_hours\` numeric DEFAULT 24 NOT NULL,
  	\`call_hours\` numeric DEFAULT 24 NOT NULL,
  	\`appeal_days\` numeric DEFAULT 7 NOT NULL,
  	\`appeal_acknowledge_days\` numeric DEFAULT 2 NOT NULL,
  	\`appeal_decide_days\` numeric DEFAULT 10 NOT NULL,
  	\`calendar_type\` text DEFAULT 'always' NOT NULL,
  	\`calendar_china_holidays\` integer DEFAULT true,
  	\`demonstration\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`communities_slug_idx\` ON \`communities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`communities_updated_at_idx\` ON \`communities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`communities_created_at_idx\` ON \`communities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`communities_locales\` (
  	\`name\` text NOT NULL,
  	\`tagline\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`communities_locales_locale_parent_id_unique\` ON \`communities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`communities_locales_parent_idx\` ON \`communities_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`communities_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`communities_texts_order_parent\` ON \`communities_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_communities_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users_communities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_communities_roles_order_idx\` ON \`users_communities_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_communities_roles_parent_idx\` ON \`users_communities_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_communities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36) NOT NULL,
  	\`ceiling\` numeric,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_communities_order_idx\` ON \`users_communities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_communities_parent_id_idx\` ON \`users_communities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_communities_community_idx\` ON \`users_communities\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`platform\` integer DEFAULT false,
  	\`digest\` text DEFAULT 'daily',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_texts_order_parent\` ON \`users_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`zones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`code\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`steward_id\` text(36),
  	\`households\` numeric DEFAULT 0 NOT NULL,
  	\`order\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`steward_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`zones_community_idx\` ON \`zones\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`zones_parent_idx\` ON \`zones\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`zones_steward_idx\` ON \`zones\` (\`steward_id\`);`)
  await db.run(sql`CREATE INDEX \`zones_updated_at_idx\` ON \`zones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`zones_created_at_idx\` ON \`zones\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_code_idx\` ON \`zones\` (\`community_id\`,\`code\`);`)
  await db.run(sql`CREATE TABLE \`zones_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`zones_locales_locale_parent_id_unique\` ON \`zones_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`zones_locales_parent_idx\` ON \`zones_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_questions_order_idx\` ON \`categories_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`categories_questions_parent_id_idx\` ON \`categories_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_questions_locales\` (
  	\`text\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_questions_locales_locale_parent_id_unique\` ON \`categories_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_questions_locales_parent_idx\` ON \`categories_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_checklist\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_checklist_order_idx\` ON \`categories_checklist\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`categories_checklist_parent_id_idx\` ON \`categories_checklist\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_checklist_locales\` (
  	\`text\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories_checklist\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_checklist_locales_locale_parent_id_unique\` ON \`categories_checklist_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_checklist_locales_parent_idx\` ON \`categories_checklist_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_protocol\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`within_minutes\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_protocol_order_idx\` ON \`categories_protocol\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`categories_protocol_parent_id_idx\` ON \`categories_protocol\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_protocol_locales\` (
  	\`text\` text NOT NULL,
  	\`call\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories_protocol\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_protocol_locales_locale_parent_id_unique\` ON \`categories_protocol_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_protocol_locales_parent_idx\` ON \`categories_protocol_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`code\` text NOT NULL,
  	\`group\` text DEFAULT 'other' NOT NULL,
  	\`parent_id\` text(36),
  	\`sensitive\` integer DEFAULT false,
  	\`active\` integer DEFAULT true,
  	\`merged_into_id\` text(36),
  	\`order\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_community_idx\` ON \`categories\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_parent_idx\` ON \`categories\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_merged_into_idx\` ON \`categories\` (\`merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_updated_at_idx\` ON \`categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`categories_created_at_idx\` ON \`categories\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_code_1_idx\` ON \`categories\` (\`community_id\`,\`code\`);`)
  await db.run(sql`CREATE TABLE \`categories_locales\` (
  	\`name\` text NOT NULL,
  	\`hint\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_locales_locale_parent_id_unique\` ON \`categories_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_locales_parent_idx\` ON \`categories_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`code\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_community_idx\` ON \`teams\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_updated_at_idx\` ON \`teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_at_idx\` ON \`teams\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_code_2_idx\` ON \`teams\` (\`community_id\`,\`code\`);`)
  await db.run(sql`CREATE TABLE \`teams_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`teams_locales_locale_parent_id_unique\` ON \`teams_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_locales_parent_idx\` ON \`teams_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`teams_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_rels_order_idx\` ON \`teams_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_parent_idx\` ON \`teams_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_path_idx\` ON \`teams_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_users_id_idx\` ON \`teams_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`papers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`title\` text,
  	\`public_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`papers_community_idx\` ON \`papers\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`papers_updated_at_idx\` ON \`papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`papers_created_at_idx\` ON \`papers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`papers_filename_idx\` ON \`papers\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`type\` text DEFAULT 'general',
  	\`issuer\` text DEFAULT 'property',
  	\`pinned\` integer DEFAULT false,
  	\`valid_from\` text,
  	\`valid_until\` text,
  	\`slug\` text,
  	\`published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_community_idx\` ON \`notices\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_slug_idx\` ON \`notices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notices__status_idx\` ON \`notices\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_slug_idx\` ON \`notices\` (\`community_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`notices_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_locales_locale_parent_id_unique\` ON \`notices_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_locales_parent_idx\` ON \`notices_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`papers_id\` text(36),
  	\`zones_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`papers_id\`) REFERENCES \`papers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`zones_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_rels_order_idx\` ON \`notices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_parent_idx\` ON \`notices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_path_idx\` ON \`notices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_papers_id_idx\` ON \`notices_rels\` (\`papers_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_zones_id_idx\` ON \`notices_rels\` (\`zones_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_community_id\` text(36),
  	\`version_type\` text DEFAULT 'general',
  	\`version_issuer\` text DEFAULT 'property',
  	\`version_pinned\` integer DEFAULT false,
  	\`version_valid_from\` text,
  	\`version_valid_until\` text,
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_parent_idx\` ON \`_notices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_community_idx\` ON \`_notices_v\` (\`version_community_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_slug_idx\` ON \`_notices_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_updated_at_idx\` ON \`_notices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_created_at_idx\` ON \`_notices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version__status_idx\` ON \`_notices_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_created_at_idx\` ON \`_notices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_updated_at_idx\` ON \`_notices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_snapshot_idx\` ON \`_notices_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_published_locale_idx\` ON \`_notices_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_latest_idx\` ON \`_notices_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_community_version_slug_idx\` ON \`_notices_v\` (\`version_community_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_notices_v_locales_locale_parent_id_unique\` ON \`_notices_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_locales_parent_idx\` ON \`_notices_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`papers_id\` text(36),
  	\`zones_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`papers_id\`) REFERENCES \`papers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`zones_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_order_idx\` ON \`_notices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_parent_idx\` ON \`_notices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_path_idx\` ON \`_notices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_papers_id_idx\` ON \`_notices_v_rels\` (\`papers_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_zones_id_idx\` ON \`_notices_v_rels\` (\`zones_id\`);`)
  await db.run(sql`CREATE TABLE \`meetings_agenda\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text DEFAULT 'other',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_agenda_order_idx\` ON \`meetings_agenda\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`meetings_agenda_parent_id_idx\` ON \`meetings_agenda\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`meetings_agenda_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`meetings_agenda\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`meetings_agenda_locales_locale_parent_id_unique\` ON \`meetings_agenda_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_agenda_locales_parent_idx\` ON \`meetings_agenda_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`meetings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`type\` text DEFAULT 'assembly',
  	\`slug\` text,
  	\`published_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_community_idx\` ON \`meetings\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_slug_idx\` ON \`meetings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`meetings_updated_at_idx\` ON \`meetings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_created_at_idx\` ON \`meetings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings__status_idx\` ON \`meetings\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_slug_1_idx\` ON \`meetings\` (\`community_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`meetings_locales\` (
  	\`title\` text,
  	\`place\` text,
  	\`intro\` text,
  	\`minutes\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`meetings_locales_locale_parent_id_unique\` ON \`meetings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_locales_parent_idx\` ON \`meetings_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`meetings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`papers_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`papers_id\`) REFERENCES \`papers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_rels_order_idx\` ON \`meetings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_parent_idx\` ON \`meetings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_path_idx\` ON \`meetings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`meetings_rels_papers_id_idx\` ON \`meetings_rels\` (\`papers_id\`);`)
  await db.run(sql`CREATE TABLE \`_meetings_v_version_agenda\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text DEFAULT 'other',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_meetings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_agenda_order_idx\` ON \`_meetings_v_version_agenda\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_agenda_parent_id_idx\` ON \`_meetings_v_version_agenda\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_meetings_v_version_agenda_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_meetings_v_version_agenda\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_meetings_v_version_agenda_locales_locale_parent_id_unique\` ON \`_meetings_v_version_agenda_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_agenda_locales_parent_idx\` ON \`_meetings_v_version_agenda_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_meetings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_community_id\` text(36),
  	\`version_starts_at\` text,
  	\`version_ends_at\` text,
  	\`version_type\` text DEFAULT 'assembly',
  	\`version_slug\` text,
  	\`version_published_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_meetings_v_parent_idx\` ON \`_meetings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_community_idx\` ON \`_meetings_v\` (\`version_community_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_slug_idx\` ON \`_meetings_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_updated_at_idx\` ON \`_meetings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version_created_at_idx\` ON \`_meetings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_version_version__status_idx\` ON \`_meetings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_created_at_idx\` ON \`_meetings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_updated_at_idx\` ON \`_meetings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_snapshot_idx\` ON \`_meetings_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_published_locale_idx\` ON \`_meetings_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_latest_idx\` ON \`_meetings_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_community_version_slug_1_idx\` ON \`_meetings_v\` (\`version_community_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE TABLE \`_meetings_v_locales\` (
  	\`version_title\` text,
  	\`version_place\` text,
  	\`version_intro\` text,
  	\`version_minutes\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_meetings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_meetings_v_locales_locale_parent_id_unique\` ON \`_meetings_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_locales_parent_idx\` ON \`_meetings_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_meetings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`papers_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_meetings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`papers_id\`) REFERENCES \`papers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_meetings_v_rels_order_idx\` ON \`_meetings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_rels_parent_idx\` ON \`_meetings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_rels_path_idx\` ON \`_meetings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_meetings_v_rels_papers_id_idx\` ON \`_meetings_v_rels\` (\`papers_id\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`release_id\` text,
  	\`status\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`pages\` numeric,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_status_idx\` ON \`releases\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`releases_started_at_idx\` ON \`releases\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`job_leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`term\` numeric NOT NULL,
  	\`holder\` text NOT NULL,
  	\`expires_at\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`job_leases_updated_at_idx\` ON \`job_leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`job_leases_created_at_idx\` ON \`job_leases\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`key_term_idx\` ON \`job_leases\` (\`key\`,\`term\`);`)
  await db.run(sql`CREATE TABLE \`complaints\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`number\` text,
  	\`kind\` text,
  	\`status\` text,
  	\`priority\` text,
  	\`category\` text,
  	\`zone\` text,
  	\`channel\` text,
  	\`team\` text,
  	\`person\` text,
  	\`description\` text,
  	\`wish\` text,
  	\`danger\` integer,
  	\`impact\` text,
  	\`contact\` text,
  	\`photos\` text,
  	\`outcome\` text,
  	\`due\` numeric,
  	\`received_at\` numeric,
  	\`responded_at\` numeric,
  	\`resolved_at\` numeric,
  	\`ended_at\` numeric,
  	\`response_due\` numeric,
  	\`resolution_due\` numeric,
  	\`duty_name\` text,
  	\`duty_due\` numeric,
  	\`warn_at\` numeric,
  	\`tick_at\` numeric,
  	\`accepted_at\` numeric,
  	\`recorded_at\` numeric,
  	\`back_dated\` integer,
  	\`incomplete\` integer,
  	\`escalated\` text,
  	\`transfers\` numeric,
  	\`handover_team\` text,
  	\`handover_person\` text,
  	\`handover_at\` numeric,
  	\`paused\` text,
  	\`paused_until\` numeric,
  	\`appeal_open\` integer,
  	\`households\` numeric,
  	\`merged_into\` text,
  	\`contractor\` text,
  	\`reopenings\` numeric,
  	\`follow_up_at\` numeric,
  	\`call_at\` numeric,
  	\`stream\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`changed_at\` numeric NOT NULL,
  	\`projected_at\` numeric NOT NULL,
  	\`public_sequence\` numeric NOT NULL,
  	\`public_at\` numeric,
  	\`published\` text,
  	\`public_category\` text,
  	\`public_zone\` text,
  	\`public_received_at\` numeric,
  	\`public_ended_at\` numeric,
  	\`public_overdue_from\` numeric,
  	\`public_summary\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`complaints_community_idx\` ON \`complaints\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`complaints_tick_at_idx\` ON \`complaints\` (\`tick_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`complaints_stream_idx\` ON \`complaints\` (\`stream\`);`)
  await db.run(sql`CREATE INDEX \`complaints_public_at_idx\` ON \`complaints\` (\`public_at\`);`)
  await db.run(sql`CREATE INDEX \`complaints_updated_at_idx\` ON \`complaints\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`complaints_created_at_idx\` ON \`complaints\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_number_idx\` ON \`complaints\` (\`community_id\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`community_publicReceivedAt_stream_idx\` ON \`complaints\` (\`community_id\`,\`public_received_at\`,\`stream\`);`)
  await db.run(sql`CREATE INDEX \`community_publicCategory_publicReceivedAt_stream_idx\` ON \`complaints\` (\`community_id\`,\`public_category\`,\`public_received_at\`,\`stream\`);`)
  await db.run(sql`CREATE INDEX \`community_publicZone_publicReceivedAt_stream_idx\` ON \`complaints\` (\`community_id\`,\`public_zone\`,\`public_received_at\`,\`stream\`);`)
  await db.run(sql`CREATE INDEX \`community_publicEndedAt_publicReceivedAt_idx\` ON \`complaints\` (\`community_id\`,\`public_ended_at\`,\`public_received_at\`);`)
  await db.run(sql`CREATE INDEX \`community_receivedAt_stream_idx\` ON \`complaints\` (\`community_id\`,\`received_at\`,\`stream\`);`)
  await db.run(sql`CREATE INDEX \`community_endedAt_stream_idx\` ON \`complaints\` (\`community_id\`,\`ended_at\`,\`stream\`);`)
  await db.run(sql`CREATE INDEX \`community_endedAt_receivedAt_idx\` ON \`complaints\` (\`community_id\`,\`ended_at\`,\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`community_endedAt_due_idx\` ON \`complaints\` (\`community_id\`,\`ended_at\`,\`due\`);`)
  await db.run(sql`CREATE INDEX \`community_endedAt_dutyDue_idx\` ON \`complaints\` (\`community_id\`,\`ended_at\`,\`duty_due\`);`)
  await db.run(sql`CREATE INDEX \`community_person_endedAt_dutyDue_idx\` ON \`complaints\` (\`community_id\`,\`person\`,\`ended_at\`,\`duty_due\`);`)
  await db.run(sql`CREATE INDEX \`community_team_endedAt_dutyDue_idx\` ON \`complaints\` (\`community_id\`,\`team\`,\`ended_at\`,\`duty_due\`);`)
  await db.run(sql`CREATE INDEX \`community_followUpAt_idx\` ON \`complaints\` (\`community_id\`,\`follow_up_at\`);`)
  await db.run(sql`CREATE INDEX \`community_callAt_idx\` ON \`complaints\` (\`community_id\`,\`call_at\`);`)
  await db.run(sql`CREATE INDEX \`community_appealOpen_idx\` ON \`complaints\` (\`community_id\`,\`appeal_open\`);`)
  await db.run(sql`CREATE INDEX \`community_projectedAt_idx\` ON \`complaints\` (\`community_id\`,\`projected_at\`);`)
  await db.run(sql`CREATE INDEX \`community_handoverTeam_idx\` ON \`complaints\` (\`community_id\`,\`handover_team\`);`)
  await db.run(sql`CREATE INDEX \`community_dutyName_dutyDue_idx\` ON \`complaints\` (\`community_id\`,\`duty_name\`,\`duty_due\`);`)
  await db.run(sql`CREATE TABLE \`commits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`stream\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`at\` numeric NOT NULL,
  	\`actor\` text NOT NULL,
  	\`events\` text NOT NULL,
  	\`claim\` text NOT NULL,
  	\`year\` numeric,
  	\`serial\` numeric,
  	\`receipt_hash\` text,
  	\`fingerprint\` text,
  	\`stored_at\` numeric NOT NULL,
  	\`dispatched\` integer DEFAULT false NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`commits_community_idx\` ON \`commits\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`commits_receipt_hash_idx\` ON \`commits\` (\`receipt_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stream_sequence_idx\` ON \`commits\` (\`stream\`,\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_claim_idx\` ON \`commits\` (\`community_id\`,\`claim\`);`)
  await db.run(sql`CREATE INDEX \`community_year_serial_idx\` ON \`commits\` (\`community_id\`,\`year\`,\`serial\`);`)
  await db.run(sql`CREATE INDEX \`dispatched_storedAt_idx\` ON \`commits\` (\`dispatched\`,\`stored_at\`);`)
  await db.run(sql`CREATE TABLE \`public_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`index\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`subject\` text,
  	\`at\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`line\` text NOT NULL,
  	\`salt\` text,
  	\`text_salt\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`public_entries_community_idx\` ON \`public_entries\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`public_entries_subject_idx\` ON \`public_entries\` (\`subject\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_index_idx\` ON \`public_entries\` (\`community_id\`,\`index\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_key_idx\` ON \`public_entries\` (\`community_id\`,\`key\`);`)
  await db.run(sql`CREATE TABLE \`complaint_photos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`stored_at\` numeric NOT NULL,
  	\`stream\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`complaint_photos_community_idx\` ON \`complaint_photos\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`complaint_photos_key_idx\` ON \`complaint_photos\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`complaint_photos_stored_at_idx\` ON \`complaint_photos\` (\`stored_at\`);`)
  await db.run(sql`CREATE INDEX \`complaint_photos_stream_idx\` ON \`complaint_photos\` (\`stream\`);`)
  await db.run(sql`CREATE INDEX \`complaint_photos_updated_at_idx\` ON \`complaint_photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`complaint_photos_created_at_idx\` ON \`complaint_photos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`complaint_photos_filename_idx\` ON \`complaint_photos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`ledger_mappings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`mapping\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_mappings_community_idx\` ON \`ledger_mappings\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`ledger_mappings_updated_at_idx\` ON \`ledger_mappings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ledger_mappings_created_at_idx\` ON \`ledger_mappings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`ledger_imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`file_name\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`header\` text NOT NULL,
  	\`mapping\` text NOT NULL,
  	\`counts\` text,
  	\`first_refused\` text,
  	\`locale\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`ledger_imports_community_idx\` ON \`ledger_imports\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`ledger_imports_state_idx\` ON \`ledger_imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`ledger_imports_updated_at_idx\` ON \`ledger_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ledger_imports_created_at_idx\` ON \`ledger_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`shifts_weekly\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`weekday\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`shifts_weekly_order_idx\` ON \`shifts_weekly\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`shifts_weekly_parent_id_idx\` ON \`shifts_weekly\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`shifts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`person_id\` text(36) NOT NULL,
  	\`team_id\` text(36) NOT NULL,
  	\`starts\` text,
  	\`ends\` text,
  	\`on_call\` integer DEFAULT false,
  	\`phone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`shifts_community_idx\` ON \`shifts\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`shifts_person_idx\` ON \`shifts\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`shifts_team_idx\` ON \`shifts\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`shifts_updated_at_idx\` ON \`shifts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`shifts_created_at_idx\` ON \`shifts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`absences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`person_id\` text(36) NOT NULL,
  	\`starts\` text NOT NULL,
  	\`ends\` text NOT NULL,
  	\`substitute_id\` text(36),
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`substitute_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`absences_community_idx\` ON \`absences\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`absences_person_idx\` ON \`absences\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`absences_substitute_idx\` ON \`absences\` (\`substitute_id\`);`)
  await db.run(sql`CREATE INDEX \`absences_updated_at_idx\` ON \`absences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`absences_created_at_idx\` ON \`absences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`routing_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`version\` numeric NOT NULL,
  	\`rules\` text NOT NULL,
  	\`since\` numeric NOT NULL,
  	\`by\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`routing_rules_community_idx\` ON \`routing_rules\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`routing_rules_updated_at_idx\` ON \`routing_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`routing_rules_created_at_idx\` ON \`routing_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_version_idx\` ON \`routing_rules\` (\`community_id\`,\`version\`);`)
  await db.run(sql`CREATE TABLE \`policies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`version\` numeric NOT NULL,
  	\`since\` numeric NOT NULL,
  	\`content\` text NOT NULL,
  	\`by_id\` text(36),
  	\`role\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`policies_community_idx\` ON \`policies\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_by_idx\` ON \`policies\` (\`by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_version_1_idx\` ON \`policies\` (\`community_id\`,\`version\`);`)
  await db.run(sql`CREATE TABLE \`orders\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`stream\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`contractor\` text,
  	\`team\` text,
  	\`person\` text,
  	\`category\` text NOT NULL,
  	\`task\` text NOT NULL,
  	\`done\` text,
  	\`status\` text NOT NULL,
  	\`issued_at\` numeric NOT NULL,
  	\`due\` numeric,
  	\`ended_at\` numeric,
  	\`reopened\` numeric NOT NULL,
  	\`minutes\` numeric,
  	\`parts\` text,
  	\`cost_cents\` numeric,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`orders_community_idx\` ON \`orders\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stream_order_idx\` ON \`orders\` (\`stream\`,\`order\`);`)
  await db.run(sql`CREATE INDEX \`community_contractor_issuedAt_idx\` ON \`orders\` (\`community_id\`,\`contractor\`,\`issued_at\`);`)
  await db.run(sql`CREATE INDEX \`community_status_due_idx\` ON \`orders\` (\`community_id\`,\`status\`,\`due\`);`)
  await db.run(sql`CREATE TABLE \`contractors_trades\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contractors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contractors_trades_order_idx\` ON \`contractors_trades\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contractors_trades_parent_idx\` ON \`contractors_trades\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contractors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`contact\` text,
  	\`phone\` text,
  	\`note\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contractors_community_idx\` ON \`contractors\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`contractors_updated_at_idx\` ON \`contractors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contractors_created_at_idx\` ON \`contractors\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_code_3_idx\` ON \`contractors\` (\`community_id\`,\`code\`);`)
  await db.run(sql`CREATE TABLE \`templates_commands\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`templates_commands_order_idx\` ON \`templates_commands\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`templates_commands_parent_idx\` ON \`templates_commands\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`active\` integer DEFAULT true,
  	\`order\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`templates_community_idx\` ON \`templates\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`templates_updated_at_idx\` ON \`templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`templates_created_at_idx\` ON \`templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`templates_locales\` (
  	\`title\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`templates_locales_locale_parent_id_unique\` ON \`templates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`templates_locales_parent_idx\` ON \`templates_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`stream\` text,
  	\`sequence\` numeric,
  	\`user\` text,
  	\`kind\` text NOT NULL,
  	\`via\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`next_at\` numeric NOT NULL,
  	\`claimed_at\` numeric,
  	\`settled_at\` numeric,
  	\`code\` text,
  	\`reported\` integer DEFAULT false NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_community_idx\` ON \`messages\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_key_idx\` ON \`messages\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`status_nextAt_idx\` ON \`messages\` (\`status\`,\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`reported_status_idx\` ON \`messages\` (\`reported\`,\`status\`);`)
  await db.run(sql`CREATE TABLE \`push_subscriptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`stream\` text NOT NULL,
  	\`sealed\` text NOT NULL,
  	\`stored_at\` numeric NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`push_subscriptions_community_idx\` ON \`push_subscriptions\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`push_subscriptions_key_idx\` ON \`push_subscriptions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`push_subscriptions_stream_idx\` ON \`push_subscriptions\` (\`stream\`);`)
  await db.run(sql`CREATE TABLE \`staff_alerts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`user\` text NOT NULL,
  	\`stream\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`at\` numeric NOT NULL,
  	\`read\` integer DEFAULT false NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_alerts_community_idx\` ON \`staff_alerts\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`staff_alerts_key_idx\` ON \`staff_alerts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`user_at_idx\` ON \`staff_alerts\` (\`user\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`user_read_idx\` ON \`staff_alerts\` (\`user\`,\`read\`);`)
  await db.run(sql`CREATE TABLE \`waiting_ratings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`at\` numeric NOT NULL,
  	\`rating\` text NOT NULL,
  	\`under\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`batch\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`waiting_ratings_community_idx\` ON \`waiting_ratings\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_key_1_idx\` ON \`waiting_ratings\` (\`community_id\`,\`key\`);`)
  await db.run(sql`CREATE INDEX \`community_state_idx\` ON \`waiting_ratings\` (\`community_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`log_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`generation\` numeric NOT NULL,
  	\`vkey\` text NOT NULL,
  	\`sealed_seed\` text NOT NULL,
  	\`since\` numeric NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`log_keys_community_idx\` ON \`log_keys\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_generation_idx\` ON \`log_keys\` (\`community_id\`,\`generation\`);`)
  await db.run(sql`CREATE TABLE \`log_heads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`size\` numeric NOT NULL,
  	\`root\` text NOT NULL,
  	\`note\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`log_heads_community_idx\` ON \`log_heads\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`witnesses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`name\` text NOT NULL,
  	\`vkey\` text NOT NULL,
  	\`size\` numeric,
  	\`at\` numeric,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`witnesses_community_idx\` ON \`witnesses\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`witnesses_updated_at_idx\` ON \`witnesses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`witnesses_created_at_idx\` ON \`witnesses\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_vkey_idx\` ON \`witnesses\` (\`community_id\`,\`vkey\`);`)
  await db.run(sql`CREATE TABLE \`households\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`zone_id\` text(36) NOT NULL,
  	\`door\` text NOT NULL,
  	\`normal\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`zone_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`households_community_idx\` ON \`households\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`households_zone_idx\` ON \`households\` (\`zone_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_zone_normal_idx\` ON \`households\` (\`community_id\`,\`zone_id\`,\`normal\`);`)
  await db.run(sql`CREATE TABLE \`surveys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`slug\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`wave\` numeric NOT NULL,
  	\`opens_at\` numeric NOT NULL,
  	\`closes_at\` numeric NOT NULL,
  	\`stream\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`next_at\` numeric,
  	\`state\` text NOT NULL,
  	\`closing\` integer DEFAULT false NOT NULL,
  	\`refresh\` integer DEFAULT false NOT NULL,
  	\`outcome\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_community_idx\` ON \`surveys\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`surveys_stream_idx\` ON \`surveys\` (\`stream\`);`)
  await db.run(sql`CREATE INDEX \`surveys_next_at_idx\` ON \`surveys\` (\`next_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_slug_2_idx\` ON \`surveys\` (\`community_id\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`community_opensAt_idx\` ON \`surveys\` (\`community_id\`,\`opens_at\`);`)
  await db.run(sql`CREATE TABLE \`survey_commits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`stream\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`at\` numeric NOT NULL,
  	\`actor\` text NOT NULL,
  	\`events\` text NOT NULL,
  	\`claim\` text NOT NULL,
  	\`followed\` integer DEFAULT false NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_commits_community_idx\` ON \`survey_commits\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_commits_followed_idx\` ON \`survey_commits\` (\`followed\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stream_sequence_1_idx\` ON \`survey_commits\` (\`stream\`,\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_claim_1_idx\` ON \`survey_commits\` (\`community_id\`,\`claim\`);`)
  await db.run(sql`CREATE TABLE \`survey_codes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`survey\` text NOT NULL,
  	\`household\` text NOT NULL,
  	\`code_hash\` text NOT NULL,
  	\`printed\` integer DEFAULT false NOT NULL,
  	\`issued\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`survey_codes_community_idx\` ON \`survey_codes\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_household_idx\` ON \`survey_codes\` (\`survey\`,\`household\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_codeHash_idx\` ON \`survey_codes\` (\`survey\`,\`code_hash\`);`)
  await db.run(sql`CREATE TABLE \`survey_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`survey\` text NOT NULL,
  	\`public_key\` text NOT NULL,
  	\`sealed_key\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_keys_community_idx\` ON \`survey_keys\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_keys_survey_idx\` ON \`survey_keys\` (\`survey\`);`)
  await db.run(sql`CREATE TABLE \`survey_responses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`survey\` text NOT NULL,
  	\`spend_key\` text NOT NULL,
  	\`leaf\` text NOT NULL,
  	\`nonce\` text NOT NULL,
  	\`answers\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`survey_responses_community_idx\` ON \`survey_responses\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_responses_survey_idx\` ON \`survey_responses\` (\`survey\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_responses_spend_key_idx\` ON \`survey_responses\` (\`spend_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_responses_leaf_idx\` ON \`survey_responses\` (\`leaf\`);`)
  await db.run(sql`CREATE TABLE \`survey_texts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`survey\` text NOT NULL,
  	\`question\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`decision\` text DEFAULT 'open' NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`survey_texts_community_idx\` ON \`survey_texts\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_texts_survey_idx\` ON \`survey_texts\` (\`survey\`);`)
  await db.run(sql`CREATE TABLE \`survey_interviews_themes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`survey_interviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_interviews_themes_order_idx\` ON \`survey_interviews_themes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_themes_parent_id_idx\` ON \`survey_interviews_themes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`survey_interviews_themes_locales\` (
  	\`theme\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`survey_interviews_themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_interviews_themes_locales_locale_parent_id_unique\` ON \`survey_interviews_themes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_themes_locales_parent_idx\` ON \`survey_interviews_themes_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`survey_interviews_quotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`quote\` text NOT NULL,
  	\`consent\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`survey_interviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_interviews_quotes_order_idx\` ON \`survey_interviews_quotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_quotes_parent_id_idx\` ON \`survey_interviews_quotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`survey_interviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`survey_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'interview' NOT NULL,
  	\`held_on\` text NOT NULL,
  	\`participants\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`survey_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_interviews_community_idx\` ON \`survey_interviews\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_survey_idx\` ON \`survey_interviews\` (\`survey_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_updated_at_idx\` ON \`survey_interviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_created_at_idx\` ON \`survey_interviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`survey_interviews_locales\` (
  	\`topic\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`survey_interviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_interviews_locales_locale_parent_id_unique\` ON \`survey_interviews_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`survey_interviews_locales_parent_idx\` ON \`survey_interviews_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`report_conversations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`lookup_hash\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`reply_key\` text NOT NULL,
  	\`week\` text NOT NULL,
  	\`blocked\` integer DEFAULT false NOT NULL,
  	\`counted_in\` text,
  	\`erased_in\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`report_conversations_community_idx\` ON \`report_conversations\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`report_conversations_lookup_hash_idx\` ON \`report_conversations\` (\`lookup_hash\`);`)
  await db.run(sql`CREATE TABLE \`report_messages\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`conversation\` text NOT NULL,
  	\`lane\` text NOT NULL,
  	\`n\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`sealed\` text NOT NULL,
  	\`in_time\` integer,
  	\`outcome\` text,
  	\`ended_week\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`report_messages_community_idx\` ON \`report_messages\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`conversation_lane_n_idx\` ON \`report_messages\` (\`conversation\`,\`lane\`,\`n\`);`)
  await db.run(sql`CREATE TABLE \`report_chunks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`sealed\` text NOT NULL,
  	\`part\` numeric NOT NULL,
  	\`content\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE INDEX \`report_chunks_community_idx\` ON \`report_chunks\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sealed_part_idx\` ON \`report_chunks\` (\`sealed\`,\`part\`);`)
  await db.run(sql`CREATE TABLE \`channel_members\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`user\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`office\` text,
  	\`recipient\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`left\` text,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`channel_members_community_idx\` ON \`channel_members\` (\`community_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`community_recipient_idx\` ON \`channel_members\` (\`community_id\`,\`recipient\`);`)
  await db.run(sql`CREATE TABLE \`channel_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`key\` text NOT NULL,
  	\`sender\` text NOT NULL,
  	\`proof\` text NOT NULL,
  	\`keys\` numeric NOT NULL,
  	\`sealed\` text NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`channel_checks_community_idx\` ON \`channel_checks\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`channel_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`community_id\` text(36),
  	\`retention_weeks\` numeric DEFAULT 52 NOT NULL,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`channel_settings_community_idx\` ON \`channel_settings\` (\`community_id\`);`)
  await db.run(sql`CREATE TABLE \`spent_proofs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`hash\` text NOT NULL,
  	\`week\` text NOT NULL
  ) WITHOUT ROWID;
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`spent_proofs_hash_idx\` ON \`spent_proofs\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`spent_proofs_week_idx\` ON \`spent_proofs\` (\`week\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`concurrency_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_concurrency_key_idx\` ON \`payload_jobs\` (\`concurrency_key\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`communities_id\` text(36),
  	\`users_id\` text(36),
  	\`zones_id\` text(36),
  	\`categories_id\` text(36),
  	\`teams_id\` text(36),
  	\`papers_id\` text(36),
  	\`notices_id\` text(36),
  	\`meetings_id\` text(36),
  	\`ledger_mappings_id\` text(36),
  	\`ledger_imports_id\` text(36),
  	\`shifts_id\` text(36),
  	\`absences_id\` text(36),
  	\`contractors_id\` text(36),
  	\`templates_id\` text(36),
  	\`witnesses_id\` text(36),
  	\`households_id\` text(36),
  	\`survey_interviews_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communities_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`zones_id\`) REFERENCES \`zones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teams_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`papers_id\`) REFERENCES \`papers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`meetings_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ledger_mappings_id\`) REFERENCES \`ledger_mappings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ledger_imports_id\`) REFERENCES \`ledger_imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`shifts_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`absences_id\`) REFERENCES \`absences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contractors_id\`) REFERENCES \`contractors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`templates_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`witnesses_id\`) REFERENCES \`witnesses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`households_id\`) REFERENCES \`households\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`survey_interviews_id\`) REFERENCES \`survey_interviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communities_id_idx\` ON \`payload_locked_documents_rels\` (\`communities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_zones_id_idx\` ON \`payload_locked_documents_rels\` (\`zones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_papers_id_idx\` ON \`payload_locked_documents_rels\` (\`papers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_meetings_id_idx\` ON \`payload_locked_documents_rels\` (\`meetings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ledger_mappings_id_idx\` ON \`payload_locked_documents_rels\` (\`ledger_mappings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ledger_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`ledger_imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_shifts_id_idx\` ON \`payload_locked_documents_rels\` (\`shifts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_absences_id_idx\` ON \`payload_locked_documents_rels\` (\`absences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contractors_id_idx\` ON \`payload_locked_documents_rels\` (\`contractors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_witnesses_id_idx\` ON \`payload_locked_documents_rels\` (\`witnesses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_households_id_idx\` ON \`payload_locked_documents_rels\` (\`households_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_survey_interviews_id_idx\` ON \`payload_locked_documents_rels\` (\`survey_interviews_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`communities_languages\`;`)
  await db.run(sql`DROP TABLE \`communities_contacts\`;`)
  await db.run(sql`DROP TABLE \`communities_contacts_locales\`;`)
  await db.run(sql`DROP TABLE \`communities_category_targets\`;`)
  await db.run(sql`DROP TABLE \`communities_round_the_clock\`;`)
  await db.run(sql`DROP TABLE \`communities_calendar_windows\`;`)
  await db.run(sql`DROP TABLE \`communities\`;`)
  await db.run(sql`DROP TABLE \`communities_locales\`;`)
  await db.run(sql`DROP TABLE \`communities_texts\`;`)
  await db.run(sql`DROP TABLE \`users_communities_roles\`;`)
  await db.run(sql`DROP TABLE \`users_communities\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_texts\`;`)
  await db.run(sql`DROP TABLE \`zones\`;`)
  await db.run(sql`DROP TABLE \`zones_locales\`;`)
  await db.run(sql`DROP TABLE \`categories_questions\`;`)
  await db.run(sql`DROP TABLE \`categories_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`categories_checklist\`;`)
  await db.run(sql`DROP TABLE \`categories_checklist_locales\`;`)
  await db.run(sql`DROP TABLE \`categories_protocol\`;`)
  await db.run(sql`DROP TABLE \`categories_protocol_locales\`;`)
  await db.run(sql`DROP TABLE \`categories\`;`)
  await db.run(sql`DROP TABLE \`categories_locales\`;`)
  await db.run(sql`DROP TABLE \`teams\`;`)
  await db.run(sql`DROP TABLE \`teams_locales\`;`)
  await db.run(sql`DROP TABLE \`teams_rels\`;`)
  await db.run(sql`DROP TABLE \`papers\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices_locales\`;`)
  await db.run(sql`DROP TABLE \`notices_rels\`;`)
  await db.run(sql`DROP TABLE \`_notices_v\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`meetings_agenda\`;`)
  await db.run(sql`DROP TABLE \`meetings_agenda_locales\`;`)
  await db.run(sql`DROP TABLE \`meetings\`;`)
  await db.run(sql`DROP TABLE \`meetings_locales\`;`)
  await db.run(sql`DROP TABLE \`meetings_rels\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v_version_agenda\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v_version_agenda_locales\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_meetings_v_rels\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`job_leases\`;`)
  await db.run(sql`DROP TABLE \`complaints\`;`)
  await db.run(sql`DROP TABLE \`commits\`;`)
  await db.run(sql`DROP TABLE \`public_entries\`;`)
  await db.run(sql`DROP TABLE \`complaint_photos\`;`)
  await db.run(sql`DROP TABLE \`ledger_mappings\`;`)
  await db.run(sql`DROP TABLE \`ledger_imports\`;`)
  await db.run(sql`DROP TABLE \`shifts_weekly\`;`)
  await db.run(sql`DROP TABLE \`shifts\`;`)
  await db.run(sql`DROP TABLE \`absences\`;`)
  await db.run(sql`DROP TABLE \`routing_rules\`;`)
  await db.run(sql`DROP TABLE \`policies\`;`)
  await db.run(sql`DROP TABLE \`orders\`;`)
  await db.run(sql`DROP TABLE \`contractors_trades\`;`)
  await db.run(sql`DROP TABLE \`contractors\`;`)
  await db.run(sql`DROP TABLE \`templates_commands\`;`)
  await db.run(sql`DROP TABLE \`templates\`;`)
  await db.run(sql`DROP TABLE \`templates_locales\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`push_subscriptions\`;`)
  await db.run(sql`DROP TABLE \`staff_alerts\`;`)
  await db.run(sql`DROP TABLE \`waiting_ratings\`;`)
  await db.run(sql`DROP TABLE \`log_keys\`;`)
  await db.run(sql`DROP TABLE \`log_heads\`;`)
  await db.run(sql`DROP TABLE \`witnesses\`;`)
  await db.run(sql`DROP TABLE \`households\`;`)
  await db.run(sql`DROP TABLE \`surveys\`;`)
  await db.run(sql`DROP TABLE \`survey_commits\`;`)
  await db.run(sql`DROP TABLE \`survey_codes\`;`)
  await db.run(sql`DROP TABLE \`survey_keys\`;`)
  await db.run(sql`DROP TABLE \`survey_responses\`;`)
  await db.run(sql`DROP TABLE \`survey_texts\`;`)
  await db.run(sql`DROP TABLE \`survey_interviews_themes\`;`)
  await db.run(sql`DROP TABLE \`survey_interviews_themes_locales\`;`)
  await db.run(sql`DROP TABLE \`survey_interviews_quotes\`;`)
  await db.run(sql`DROP TABLE \`survey_interviews\`;`)
  await db.run(sql`DROP TABLE \`survey_interviews_locales\`;`)
  await db.run(sql`DROP TABLE \`report_conversations\`;`)
  await db.run(sql`DROP TABLE \`report_messages\`;`)
  await db.run(sql`DROP TABLE \`report_chunks\`;`)
  await db.run(sql`DROP TABLE \`channel_members\`;`)
  await db.run(sql`DROP TABLE \`channel_checks\`;`)
  await db.run(sql`DROP TABLE \`channel_settings\`;`)
  await db.run(sql`DROP TABLE \`spent_proofs\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
