// Generated from schemas/ by npm run generate. Do not edit.
export function isChannelStrategy(value: unknown): boolean;
export function isBusinessCalendar(value: unknown): boolean;
export function isSlaPolicy(value: unknown): boolean;
export function isSunsetPlan(value: unknown): boolean;
export function isMessageTemplate(value: unknown): boolean;
export function isConfig(value: unknown): boolean;
export function isViewBusinessCalendar(value: unknown): boolean;
export function isViewChannelStrategy(value: unknown): boolean;
export function isViewSlaPolicy(value: unknown): boolean;
export function isViewSunsetPlan(value: unknown): boolean;
