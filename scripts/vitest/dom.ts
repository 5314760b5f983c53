import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine is no reason to fail: what is waited for comes, or the test has another fault.
configure({ asyncUtilTimeout: 5_000 })

afterEach(cleanup)
