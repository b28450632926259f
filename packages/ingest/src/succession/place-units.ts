import type { Campaign } from '../campaign/load.ts'
import { unitId } from '../normalise/unit.ts'
import type { Database } from '../warehouse/connection.ts'

/** Writes the unit above the units that campaign.yaml places under one, whatever a conversion table said. */
export async function placeUnits(db: Database, campaign: Campaign): Promise<void> {
  const places = Object.entries(campaign.units?.under ?? {}).flatMap(([parent, names]) =>
    names.map((name) => [unitId(name), parent]),
  )
  if (places.length === 0) return
  await db.run('CREATE OR REPLACE TEMP TABLE unit_place (unit_id VARCHAR, parent VARCHAR)')
  await db.appendTemp('unit_place', places)
  await db.run(
    `UPDATE core.unit SET parent = place.parent
     FROM unit_place place WHERE unit.campaign_id = $campaign AND unit.unit_id = place.unit_id`,
    { campaign: campaign.id },
  )
}
